import { paths } from '../paths.ts';
import { AppLink } from './AppLink.tsx';
import { Empty } from './Empty.tsx';
import { Page } from './Page.tsx';

type Props = {
  /** What was looked for, where more is known than the address. */
  readonly title?: string;
  readonly back?: { readonly to: string; readonly words: string };
};

export function NoSuchPage({ title = 'The address leads nowhere', back = toDevices }: Props) {
  return (
    <Page title="There is no such page" width="reading">
      <Empty
        title={title}
        actions={
          <AppLink to={back.to} className="button-link">
            {back.words}
          </AppLink>
        }
      >
        It may have been mistyped, or what it names has another name now. Nothing was changed.
      </Empty>
    </Page>
  );
}

const toDevices = { to: paths.devices(), words: 'To the devices' };
