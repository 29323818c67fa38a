import { type Mark, markInWords } from './mark-words.ts';
import classes from './scale.module.css';

/** The scale in a line's height: a needle a side, hatched where nobody has judged, empty where nobody has to. */
export function ScaleMark({ mark }: { readonly mark: Mark }) {
  const words = markInWords(mark);
  return (
    <span className={classes.mark} role="img" aria-label={words} title={words}>
      <span data-side="security" data-level={mark.strength} />
      <span data-side="safety" data-level={mark.hindrance} />
    </span>
  );
}
