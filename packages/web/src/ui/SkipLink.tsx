import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

const place = 'skip-links';

/** Where the links stand that lead past what is on every page: before everything else. */
export function SkipLinks({ children }: { readonly children: React.ReactNode }) {
  return <div id={place}>{children}</div>;
}

type Props = {
  /** The `id` of what it leads to. */
  readonly to: string;
  readonly words: string;
  readonly onFollow: () => void;
};

/** One more of them, for as long as the page is shown that has what it leads to. */
export function SkipLink({ to, words, onFollow }: Props) {
  const [among, setAmong] = useState<HTMLElement | null>(null);
  useEffect(() => setAmong(document.getElementById(place)), []);
  if (among === null) return null;
  const link = (
    <a
      className="skip-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        onFollow();
      }}
    >
      {words}
    </a>
  );
  return createPortal(link, among);
}
