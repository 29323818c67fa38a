import { t } from '../../words/index.ts';
import type { ControlOnScale } from './queries.ts';

export type Mark = ControlOnScale['mark'];

/** `strength weak, hinders in an emergency`; the modes where they are known. */
export function markInWords({ strength, hindrance }: Mark, modes: readonly string[] = []): string {
  const isWhere = hindrance === 'hinders' && modes.length > 0;
  return [
    t(`controls.mark.strength.${strength}`),
    isWhere
      ? t('controls.mark.hindrance.hindersIn', { modes: modes.join(', ') })
      : t(`controls.mark.hindrance.${hindrance}`),
  ].join(', ');
}
