import { appliesToRelease } from '../../device/index.ts';
import { say } from '../../kernel/index.ts';
import { levelName, securityCauses, securityPolicyOf } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const sequenceBelowSecurityRisk = rule({
  id: 'sequence-below-security-risk',
  level: 'error',
  kind: 'hazardousSituation',
  title: 'Sequence that does not reach up to a security risk that it names',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/5.5', 'cp1'],
  fix: 'Assess the sequence up to what the security risk is now, or have security make it harder to exploit.',
  check({ body }, { view }) {
    const scale = securityPolicyOf(view)?.exploitability ?? [];
    const counts = (risk: string) => {
      const named = view.get('securityRisk', risk);
      return named !== undefined && named.status !== 'retired' && appliesToRelease(named.appliesTo, view.release);
    };
    return (body.sequences ?? []).flatMap((sequence, at) =>
      securityCauses(view, sequence)
        .filter((cause) => cause.isWithin === false && counts(cause.key))
        .map((cause) => ({
          path: `sequences.${at}.upTo`,
          message: say`sequence ${sequence.id} is assessed up to ${levelName(scale, sequence.upTo)}; ${cause.key}, which it names, is at ${levelName(scale, cause.exploitability)} and not covered by it`,
        })),
    );
  },
});
