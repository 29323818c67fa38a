import type { Figures } from '@suture/server/contract';
import { t } from '../words/index.ts';
import classes from './relation-bar.module.css';

/** Figure 1 in one line: what is security's alone, what both share, what is safety's alone, what nobody has decided. */
export function RelationBar({ figures }: { readonly figures: Figures }) {
  const parts = partsOf(figures);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={classes.none}>{t('device.relation.none')}</p>;
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => (
            <span key={id} data-part={id} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={classes.legend}>
        {parts.map(({ id, count }) => (
          <li key={id}>
            <span className={classes.swatch} data-part={id} aria-hidden="true" />
            <strong>{count}</strong> {t(`device.relation.${id}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function partsOf({ securityRisks, safetyRisks }: Figures) {
  const security = count(securityRisks);
  const safety = count(safetyRisks);
  const open = (securityRisks.undetermined?.count ?? 0) + (safetyRisks.undetermined?.count ?? 0);
  const securityOnly = securityRisks['security-only']?.count ?? 0;
  const safetyOnly = safetyRisks['safety-only']?.count ?? 0;
  return [
    { id: 'security', count: securityOnly },
    { id: 'both', count: security + safety - open - securityOnly - safetyOnly },
    { id: 'safety', count: safetyOnly },
    { id: 'unknown', count: open },
  ] as const;
}

function count(regions: Figures['securityRisks']): number {
  return Object.values(regions).reduce((sum, region) => sum + region.count, 0);
}
