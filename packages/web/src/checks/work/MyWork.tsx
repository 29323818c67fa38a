import { IconArrowRight } from '@tabler/icons-react';
import { useRoles } from '../../access/use-may.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { placeOfWork } from './place-of-work.ts';
import type { LineOfWork } from './queries.ts';
import classes from './work.module.css';

type Props = { readonly lines: readonly LineOfWork[]; readonly device: string };
type Whose = 'mine' | 'others';

/** What waits for whoever looks, by why it waits; below it, quietly, what waits for others. */
export function MyWork({ lines, device }: Props) {
  const roles = useRoles();
  const mine = lines.filter(({ mine }) => mine > 0);
  const groups = [...new Set(mine.map(({ group }) => group))];
  const others = lines.filter((line) => line.others > 0);
  const decides = roles.some((role) => role !== 'reader');
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{t('home.waits')}</h2>
      {mine.length > 0 && <p className={classes.counted}>{t('home.waitsLead')}</p>}
      {mine.length === 0 && <p className={classes.quiet}>{t(decides ? 'home.nothing' : 'home.nothingFor')}</p>}
      {groups.map((group) => (
        <div key={group} className={classes.group}>
          <h3 id={`waits-${group}`}>{t(`home.group.${group}`)}</h3>
          <ul className={classes.lines} aria-labelledby={`waits-${group}`}>
            {mine
              .filter((line) => line.group === group)
              .map((line) => (
                <Line key={line.line} line={line} whose="mine" device={device} />
              ))}
          </ul>
        </div>
      ))}
      <div className={classes.others}>
        <h3 id="waits-others">{t('home.others')}</h3>
        {others.length === 0 && <p className={classes.quiet}>{t('home.othersNone')}</p>}
        <ul className={classes.lines} aria-labelledby="waits-others">
          {others.map((line) => (
            <Line key={line.line} line={line} whose="others" device={device} />
          ))}
        </ul>
      </div>
    </section>
  );
}

type LineProps = { readonly line: LineOfWork; readonly whose: Whose; readonly device: string };

function Line({ line: { line, group, ...counts }, whose, device }: LineProps) {
  const count = counts[whose];
  return (
    <li>
      <AppLink
        to={placeOfWork(device, line, whose)}
        className={whose === 'mine' ? classes.line : `${classes.line} ${classes.quietLine}`}
        data-group={whose === 'mine' ? group : undefined}
      >
        <span className={classes.count}>{numberIn(count)}</span>
        <span>{t(`home.line.${line}`, { count })}</span>
        <IconArrowRight size={16} aria-hidden="true" />
      </AppLink>
    </li>
  );
}
