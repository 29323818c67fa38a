import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { isRecordKey } from '../../ui/fields/record-key.ts';

/** Plain text as it was written, with the keys of records in it as links. */
export function KeysAsLinks({ text, device }: { readonly text: string; readonly device: string }) {
  return partsOf(text).map(({ part, at }) =>
    isRecordKey(part) ? (
      <AppLink key={at} to={paths.record(device, part)}>
        {part}
      </AppLink>
    ) : (
      part
    ),
  );
}

/** Cut at what may be a key: `SR-1`, but not the full stop that ends a sentence after it. */
function partsOf(text: string): readonly { readonly part: string; readonly at: number }[] {
  let at = 0;
  return text.split(/(\b[A-Z]{2,3}-[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)/).map((part) => {
    const place = { part, at };
    at += part.length;
    return place;
  });
}
