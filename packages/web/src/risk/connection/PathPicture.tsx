import { useId, useMemo } from 'react';
import { paths } from '../../paths.ts';
import { useGo } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { Hatch } from '../figures/Hatch.tsx';
import { PathVerdict } from './PathVerdict.tsx';
import classes from './path.module.css';
import { type PathNode, type PathWords, pathLayout } from './path-layout.ts';
import type { HarmPath } from './queries.ts';
import { sequenceInWords } from './sequence-in-words.ts';

/** The way from threat to harm with the estimates of both sides. The same as text stands below it. */
export function PathPicture({ path, device }: { readonly path: HarmPath; readonly device: string }) {
  const { width, height, nodes, lines } = useMemo(() => pathLayout(path, words), [path]);
  const hatch = useId();
  return (
    <svg className={classes.path} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('connection.pane.path')}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {lines.map(({ id, d, crosses }) => (
        <path key={id} d={d} className={classes.line} data-crosses={crosses || undefined} />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} device={device} hatch={hatch} />
      ))}
    </svg>
  );
}

function Node({ node, device, hatch }: { readonly node: PathNode; readonly device: string; readonly hatch: string }) {
  const go = useGo();
  const { x, y, width, height, key, title, note, judged, side, role, isCounted } = node;
  const first = y + (key === undefined ? 18 : 34);
  const afterTitle = first + title.length * 17;
  return (
    // The picture is one image to those who listen; its links are in the text under it.
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the eye, with its link in the text
    <g
      className={classes.node}
      data-side={side}
      data-role={role}
      data-open={!isCounted || undefined}
      onClick={key === undefined ? undefined : () => go(paths.record(device, key))}
    >
      <rect x={x} y={y} width={width} height={height} rx={role === 'control' ? 4 : 10} className={classes.box} />
      {role === 'unknown' && <rect x={x} y={y} width={8} height={height} rx={4} fill={`url(#${hatch})`} />}
      {key !== undefined && (
        <text x={x + 14} y={y + 17} className={classes.key}>
          {key}
        </text>
      )}
      {title.map((line, at) => (
        <text key={line} x={x + 14} y={first + at * 17} className={role === 'unknown' ? classes.gap : classes.title}>
          {line}
        </text>
      ))}
      {note.map((line, at) => (
        <text key={line} x={x + 14} y={afterTitle + at * 17} className={classes.note}>
          {line}
        </text>
      ))}
      {judged && <PathVerdict {...judged} side={side} x={x + 14} y={y + height - 28} hatch={hatch} />}
    </g>
  );
}

const words: PathWords = {
  estimate: (before, now) =>
    before === now ? t('connection.path.estimate', { now }) : t('connection.path.estimateLowered', { before, now }),
  sequence: sequenceInWords,
  harm: (severity, p2) => t('connection.path.harm', { severity, p2 }),
  counted: t('connection.path.counted'),
  notCounted: t('connection.path.notCounted'),
  missing: (part) => t(`connection.path.missing.${part}`),
  noSequence: t('connection.path.noSequence'),
  noHarm: t('connection.path.noHarm'),
};
