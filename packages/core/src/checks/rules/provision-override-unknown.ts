import { say } from '../../kernel/index.ts';
import { rule } from '../rule.ts';

export const provisionOverrideUnknown = rule({
  id: 'provision-override-unknown',
  level: 'warning',
  kind: 'device',
  title: 'Decision on a provision that the knowledge base does not have',
  cites: ['mdr-art-10-4', 'ivdr-art-10-4'],
  fix: 'Correct the id of the provision, or take the decision out.',
  check({ body }, { knowledge }) {
    return (body.provisionOverrides ?? []).flatMap(({ provision }, at) =>
      knowledge.provisions.some(({ id }) => id === provision)
        ? []
        : [{ path: `provisionOverrides.${at}`, message: say`decides on "${provision}", which is not known` }],
    );
  },
});
