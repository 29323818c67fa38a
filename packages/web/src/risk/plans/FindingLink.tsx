import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { t } from '../../words/index.ts';

type Props = {
  readonly device: string;
  /** Which findings it leads to. */
  readonly of: Parameters<typeof paths.findings>[1];
  /** Whom it tells of, and what is the matter; some messages bring their full stop along. */
  readonly subject: string;
  readonly message: string;
};

/** A finding as a sentence that leads to the list of findings. */
export function FindingLink({ device, of, subject, message }: Props) {
  return (
    <AppLink to={paths.findings(device, of)}>
      {t('plans.finding', { subject, message: message.replace(/\.$/, '') })}
    </AppLink>
  );
}
