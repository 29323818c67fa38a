import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const informationControlWithoutReason = rule({
  id: 'information-control-without-reason',
  level: 'error',
  kind: 'control',
  title: 'Information alone counted as a reduction, without a reason',
  cites: ['iso14971:2019/7.1', 'mdr-annex-i-4', 'ivdr-annex-i-4'],
  fix: 'Control the risk by design or a protective measure, or say why information alone reduces it here.',
  check({ body }) {
    if (body.option !== 'information' || body.informationReason !== undefined || !body.reduces?.length) return [];
    return [
      { path: 'informationReason', message: say`is information only, and no reason says why it reduces the risk` },
    ];
  },
});
