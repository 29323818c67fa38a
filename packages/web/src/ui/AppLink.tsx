import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { withRelease } from '../paths.ts';
import { useLooked } from './ReleaseOfAddress.tsx';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string };

/** A link to an address of paths.ts, followed without loading the page anew; it keeps the release that is looked at. */
export function AppLink({ to, onClick, ...rest }: Props) {
  const router = useRouter();
  const { device, release } = useLooked();
  const address = withRelease(to, device, release);
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || rest.target === '_blank') return;
    event.preventDefault();
    router.history.push(address);
  }
  return <a href={address} onClick={follow} {...rest} />;
}
