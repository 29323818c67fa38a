import type { Figures } from '@suture/server/contract';
import { expect, test } from 'vitest';
import { waitingLines } from './waiting.ts';

test('the own side comes first, and what is at zero does not wait', () => {
  const figures = someFigures({ waiting: 4, returned: 1, undetermined: 0 });
  expect(waitingLines(figures, ['security']).map(({ id }) => id)).toEqual(['security-answers', 'safety-decides']);
  expect(waitingLines(figures, ['safety']).map(({ id }) => id)).toEqual(['safety-decides', 'security-answers']);
});

test('what is undetermined waits too', () => {
  const [line] = waitingLines(someFigures({ waiting: 0, returned: 0, undetermined: 7 }), []);
  expect(line).toMatchObject({ count: 7, opens: { page: 'records', filter: { show: 'security:undetermined' } } });
});

function someFigures(given: { waiting: number; returned: number; undetermined: number }): Figures {
  const region = (count: number) => ({ count, keys: [] });
  return {
    securityRisks: { undetermined: region(given.undetermined) },
    safetyRisks: {},
    controls: {},
    contradictions: region(0),
    steps: [],
    connections: [
      {
        point: 'cp1',
        from: 'c-evaluation',
        to: 's-evaluation',
        carries: '',
        basis: 'figure' as const,
        kept: true,
        proposed: region(0),
        waiting: region(given.waiting),
        returned: region(given.returned),
        decided: region(0),
        done: region(0),
        reopened: region(0),
      },
    ],
    findings: { error: 0, warning: 0, info: 0 },
  };
}
