import { say } from '../../kernel/index.ts';
import { isExcepted } from '../../risk/index.ts';
import { rule } from '../rule.ts';

export const onePersonJudgesBothSides = rule({
  id: 'one-person-judges-both-sides',
  level: 'error',
  kind: 'control',
  title: 'One person judged a control for both sides',
  cites: ['mdcg2019-16:2020/3.2', 'iso14971:2019/4.3'],
  fix: 'Have somebody of the other side judge, or record in a plan why one person may hold both sides and what guards against it.',
  check({ body }, { view }) {
    const approved = (side: string) =>
      (body.tradeOff?.approvals ?? []).flatMap(({ role, by }) => (role === side ? by : []));
    const security = [body.strength?.judged?.by, body.crossSecurity?.judged?.by, ...approved('security')];
    const safety = [body.hindrance?.judged?.by, body.crossSafety?.judged?.by, ...approved('safety')];
    const both = security.find((person) => person !== undefined && safety.includes(person));
    if (both === undefined || isExcepted(view, 'onePersonBothSides')) return [];
    return [{ message: say`${both} judged it for security and for safety` }];
  },
});
