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
      const name = known?.locator ?? provision;
      const message =
        verdict === 'applies'
          ? say`${by} decided that ${name} applies; by the answers: ${derived.reason}`
          : say`${by} decided that ${name} does not apply; by the answers: ${derived.reason}`;
      return [{ path: `provisionOverrides.${at}.verdict`, message }];
    });
  },
});
