import type { Role } from '@suture/core/access';
import type { Figures } from '@suture/server/contract';

/** One line of what waits: a number that opens, a sentence, and the side whose turn it is. */
export type WaitingLine = {
  readonly id: string;
  readonly count: number;
  readonly text: string;
  readonly turn: 'safety' | 'security' | 'both';
  readonly opens: { readonly page: 'transfers' | 'records'; readonly filter: Readonly<Record<string, string>> };
};

const toSafety = ['cp1', 'cp2', 'cp4'];
const toSecurity = ['cp3'];

/** What waits for somebody, the own side's turn first. What is at zero is left out: it does not wait. */
export function waitingLines(figures: Figures, roles: readonly Role[]): readonly WaitingLine[] {
  const all = [...betweenSides(figures), ...undecided(figures)].filter(({ count }) => count > 0);
  return [...all.filter((line) => isMine(line, roles)), ...all.filter((line) => !isMine(line, roles))];
}

export function isMine({ turn }: WaitingLine, roles: readonly Role[]): boolean {
  if (turn === 'both') return roles.includes('safety') || roles.includes('security');
  return roles.includes(turn);
}

function betweenSides({ connections }: Figures): readonly WaitingLine[] {
  const sum = (points: readonly string[], state: 'proposed' | 'waiting' | 'returned' | 'decided' | 'reopened') =>
    connections.filter(({ point }) => points.includes(point)).reduce((total, each) => total + each[state].count, 0);
  const transfers = (filter: Readonly<Record<string, string>>) => ({ page: 'transfers', filter }) as const;
  const reopened = sum([...toSafety, ...toSecurity], 'reopened');
  return [
    {
      id: 'safety-decides',
      count: sum(toSafety, 'waiting'),
      text: 'sent by security, waiting for a safety decision',
      turn: 'safety',
      opens: transfers({ state: 'waiting', to: 'safety' }),
    },
    {
      id: 'security-decides',
      count: sum(toSecurity, 'waiting'),
      text: 'sent by safety, waiting for a security decision',
      turn: 'security',
      opens: transfers({ state: 'waiting', to: 'security' }),
    },
    {
      id: 'security-answers',
      count: sum(toSafety, 'returned'),
      text: 'returned to security with a question',
      turn: 'security',
      opens: transfers({ state: 'returned', to: 'safety' }),
    },
    {
      id: 'safety-answers',
      count: sum(toSecurity, 'returned'),
      text: 'returned to safety with a question',
      turn: 'safety',
      opens: transfers({ state: 'returned', to: 'security' }),
    },
    {
      id: 'reopened',
      count: reopened,
      text: reopened === 1 ? 'decision rests on facts that changed' : 'decisions rest on facts that changed',
      turn: 'both',
      opens: transfers({ state: 'reopened' }),
    },
    {
      id: 'security-sends',
      count: sum(toSafety, 'proposed'),
      text: 'to be sent to safety, or dismissed with a reason',
      turn: 'security',
      opens: transfers({ state: 'proposed', to: 'safety' }),
    },
    {
      id: 'safety-sends',
      count: sum(toSecurity, 'proposed'),
      text: 'to be sent to security, or dismissed with a reason',
      turn: 'safety',
      opens: transfers({ state: 'proposed', to: 'security' }),
    },
    {
      id: 'security-takes-over',
      count: sum(toSafety, 'decided'),
      text: 'decided by safety, to be taken over by security',
      turn: 'security',
      opens: transfers({ state: 'decided', to: 'safety' }),
    },
  ];
}

function undecided({ securityRisks, safetyRisks, controls }: Figures): readonly WaitingLine[] {
  const records = (show: string) => ({ page: 'records', filter: { show } }) as const;
  return [
    {
      id: 'impact-undetermined',
      count: securityRisks.undetermined?.count ?? 0,
      text: 'security risks whose safety impact is undetermined',
      turn: 'both',
      opens: records('security:undetermined'),
    },
    {
      id: 'cause-undetermined',
      count: safetyRisks.undetermined?.count ?? 0,
      text: 'safety risks without an answer on security causes',
      turn: 'safety',
      opens: records('safety:undetermined'),
    },
    {
      id: 'controls-undetermined',
      count: controls.undetermined?.count ?? 0,
      text: 'controls not judged from both sides',
      turn: 'both',
      opens: records('control:undetermined'),
    },
  ];
}
