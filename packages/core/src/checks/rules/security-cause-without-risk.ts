import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const securityCauseWithoutRisk = rule({
  id: 'security-cause-without-risk',
  level: 'warning',
  kind: 'hazardousSituation',
  title: 'Security cause that names no living security risk',
  cites: ['mdcg2019-16:2020/3.2', 'mdcg2019-16:2020/10'],
  fix: 'Link the security risk; several may share the sequence.',
  check({ body }, { view }) {
    return (body.sequences ?? []).flatMap(({ id, causes }, at) =>
      causes.flatMap(({ type, ref }, cause) => {
        if (type !== 'security') return [];
        const path = `sequences.${at}.causes.${cause}`;
        if (ref === undefined)
          return [{ path, message: say`sequence ${id} has a security cause without the security risk` }];
        if (view.get('securityRisk', ref)?.status !== 'retired') return [];
        return [{ path, message: say`sequence ${id} names ${ref}, which is retired` }];
      }),
    );
  },
});
