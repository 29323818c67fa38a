import { say } from '../../kernel/index.ts';
import { applicability } from '../../law/index.ts';
import { rule } from '../rule.ts';

export const provisionOverrideAgainstProfile = rule({
  id: 'provision-override-against-profile',
  level: 'info',
  kind: 'device',
  title: 'Decision on a provision goes against what the answers give',
  cites: ['mdr-art-10-4', 'ivdr-art-10-4'],
  fix: 'Check that the reason still holds; nothing else is needed.',
  check({ body }, { knowledge }) {
    return (body.provisionOverrides ?? []).flatMap(({ provision, verdict, by }, at) => {
      const known = knowledge.provisions.find(({ id }) => id === provision);
      const derived = known && applicability(known, body.profile);
      if (derived === undefined || derived.verdict === verdict || derived.verdict === 'needs-answer') return [];
      return [
        {
          path: `provisionOverrides.${at}.verdict`,
          message: say`${by} decided that ${known?.locator ?? provision} ${verdict === 'applies' ? 'applies' : say`does not apply`}; by the answers: ${derived.reason}`,
        },
      ];
    });
  },
});
