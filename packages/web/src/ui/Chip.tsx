import classes from './chip.module.css';

type Props = {
  readonly text: string;
  /** What taking it away does, for whoever does not see the cross. */
  readonly removes: string;
  readonly onRemove: () => void;
};

/** A filter that came with the address: says what the page is narrowed to, and takes it away. */
export function Chip({ text, removes, onRemove }: Props) {
  return (
    <button type="button" className={classes.chip} onClick={onRemove}>
      {text} <span aria-hidden="true">✕</span>
      <span className="visually-hidden">{removes}</span>
    </button>
  );
}
