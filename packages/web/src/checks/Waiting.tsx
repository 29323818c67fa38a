import type { Figures } from '@suture/server/contract';
import { IconArrowRight } from '@tabler/icons-react';
import { useRoles } from '../access/use-may.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import classes from './home.module.css';
import { isMine, type WaitingLine, waitingLines } from './waiting.ts';

/** Home is work, not charts: what waits, the own side's turn first. */
export function Waiting({ figures, device }: { readonly figures: Figures; readonly device: string }) {
  const roles = useRoles();
  const lines = waitingLines(figures, roles);
  const { error, warning, info } = figures.findings;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">What waits</h2>
      {lines.length === 0 && <p className={classes.quiet}>Nothing waits between safety and security.</p>}
      <ul className={classes.waiting}>
        {lines.map((line) => (
          <li key={line.id}>
            <AppLink to={addressOf(line, device)} className={classes.line} data-turn={line.turn}>
              <span className={classes.count}>{line.count}</span>
              <span>{line.text}</span>
              {isMine(line, roles) && <span className={classes.yours}>yours</span>}
              <IconArrowRight size={16} aria-hidden="true" />
            </AppLink>
          </li>
        ))}
      </ul>
      <p className={classes.findings}>
        <AppLink to={paths.findings(device, { level: 'error' })}>
          <strong>{error}</strong> {error === 1 ? 'error' : 'errors'}
        </AppLink>
        <AppLink to={paths.findings(device, { level: 'warning' })}>
          <strong>{warning}</strong> {warning === 1 ? 'warning' : 'warnings'}
        </AppLink>
        <AppLink to={paths.findings(device, { level: 'info' })}>
          <strong>{info}</strong> {info === 1 ? 'note' : 'notes'}
        </AppLink>
      </p>
    </section>
  );
}

function addressOf({ opens }: WaitingLine, device: string): string {
  return paths[opens.page](device, opens.filter);
}
