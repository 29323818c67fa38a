import { paths } from '../paths.ts';
import { t } from '../words/index.ts';
import { AppLink } from './AppLink.tsx';
import { Empty } from './Empty.tsx';
import { Page } from './Page.tsx';

type Props = {
  /** What was looked for, where more is known than the address. */
  readonly title?: string;
  readonly back?: { readonly to: string; readonly words: string };
};

export function NoSuchPage({ title = t('frame.missing.address'), back = toDevices() }: Props) {
  return (
    <Page title={t('frame.missing.title')} width="reading">
      <Empty
        title={title}
        actions={
          <AppLink to={back.to} className="button-link">
            {back.words}
          </AppLink>
        }
      >
        {t('frame.missing.why')}
      </Empty>
    </Page>
  );
}

const toDevices = () => ({ to: paths.devices(), words: t('frame.missing.toDevices') });
