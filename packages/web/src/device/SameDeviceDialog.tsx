import { Button, Modal } from '@mantine/core';
import { t } from '../words/index.ts';
import classes from './devices.module.css';

type Props = {
  /** What is the same, in the words of the refusal; nothing where nothing was refused. */
  readonly same: string | undefined;
  readonly onTwin: () => void;
  readonly onClose: () => void;
};

/** A device that is here already comes in a second time only where that is meant. */
export function SameDeviceDialog({ same, onTwin, onClose }: Props) {
  return (
    <Modal
      opened={same !== undefined}
      onClose={onClose}
      title={t('device.folder.twin.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('device.folder.twin.close') }}
    >
      <div className={classes.twin}>
        <p>{same}</p>
        <p>{t('device.folder.twin.lead')}</p>
        <div className={classes.twinActs}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('frame.letBe')}
          </Button>
          <Button onClick={onTwin}>{t('device.folder.twin.act')}</Button>
        </div>
      </div>
    </Modal>
  );
}
