import { words } from '../../kernel/index.ts';
import { softwareOnlyDevice } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const recordedClassWithoutReason = rule({
  id: 'recorded-class-without-reason',
  level: 'error',
  kind: 'securityRisk',
  title: 'Direct or indirect recorded without a reason',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.1'],
  fix: 'Give the reason, or record only that it can harm and let the class follow from the losses.',
  check({ body }, { view }) {
    const { answer, reason } = body.safetyImpact ?? {};
    if (reason !== undefined || (answer !== 'direct' && answer !== 'indirect')) return [];
    // Of its own kind: direct-on-software-only.
    if (answer === 'direct' && softwareOnlyDevice(view)) return [];
    return [{ path: 'safetyImpact.reason', message: unargued[answer] }];
  },
});

const unargued = words({
  direct: 'is recorded as direct, without a reason',
  indirect: 'is recorded as indirect, without a reason',
});
