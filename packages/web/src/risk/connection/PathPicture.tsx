import type { Verdict } from '@suture/core/risk';
import { useMemo } from 'react';
import { paths } from '../../paths.ts';
import { useGo } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import { verdictWords } from '../VerdictTag.tsx';
import classes from './path.module.css';
import { type PathNode, pathLayout } from './path-layout.ts';
import type { HarmPath } from './queries.ts';

/** The way from threat to harm with the estimates of both sides. The same as text stands below it. */
export function PathPicture({ path, device }: { readonly path: HarmPath; readonly device: string }) {
  const { width, height, nodes, lines } = useMemo(() => pathLayout(path, words), [path]);
  return (
    <svg className={classes.path} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('connection.pane.path')}>
      {lines.map(({ id, d, crosses }) => (
        <path key={id} d={d} className={classes.line} data-crosses={crosses || undefined} />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} device={device} />
      ))}
    </svg>
  );
}

function Node({ node, device }: { readonly node: PathNode; readonly device: string }) {
  const go = useGo();
  const { x, y, width, height, key, title, note, side, role, isCounted } = node;
  return (
    // The picture is one image to those who listen; its links are in the text under it.
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the eye, with its link in the text
    <g
      className={classes.node}
      data-side={side}
      data-role={role}
      data-open={!isCounted || undefined}
      onClick={() => go(paths.record(device, key))}
    >
      <rect x={x} y={y} width={width} height={height} rx={role === 'control' ? 4 : 10} />
      <text x={x + 14} y={y + 17} className={classes.key}>
        {key}
      </text>
      {title.map((line, at) => (
        <text key={line} x={x + 14} y={y + 34 + at * 17} className={classes.title}>
          {line}
        </text>
      ))}
      {note !== '' && (
        <text x={x + 14} y={y + height - 8} className={classes.note}>
          {note}
        </text>
      )}
    </g>
  );
}

const words = {
  estimate: (before: string, now: string) =>
    before === now ? t('connection.path.estimate', { now }) : t('connection.path.estimateLowered', { before, now }),
  sequence: (id: string, p1: string, upTo: string) => t('connection.path.sequence', { id, p1, upTo }),
  harm: (severity: string, p2: string, verdict: string) =>
    t('connection.path.harm', { severity, p2, verdict: verdictText(verdict) }),
  counted: t('connection.path.counted'),
  notCounted: t('connection.path.notCounted'),
};

export function verdictText(verdict: string): string {
  return verdict in verdictWords ? verdictWords[verdict as Verdict].text : t('connection.path.notAssessed');
}
