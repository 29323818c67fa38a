import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { classesOf, type DeviceClass, type Regulation } from '@suture/core/law';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { paths } from '../paths.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useGo } from '../ui/use-address.ts';
import { t } from '../words/index.ts';

const fields = ['name'];

type Values = { name: string; regulation: Regulation | ''; class: DeviceClass | '' };

export function NewDeviceForm() {
  const go = useGo();
  const form = useForm<Values>({ initialValues: { name: '', regulation: '', class: '' } });
  const make = useChange('POST /api/v1/devices', {
    refreshes: [['me'], ['devices']],
    showsProblem: true,
    onDone: ({ slug }) => go(paths.law(slug)),
  });
  const submit = form.onSubmit(({ name, regulation, class: deviceClass }) =>
    make.mutate(
      { body: { name, ...(regulation && { regulation }), ...(deviceClass && { class: deviceClass }) } },
      { onError: (error) => form.setErrors(faultsByField(error, fields)) },
    ),
  );
  const { regulation } = form.values;
  return (
    <form onSubmit={submit}>
      <Stack gap={20}>
        {make.error && <ProblemNotice error={make.error} besides={fields} />}
        <TextInput label={t('device.new.name')} required data-autofocus {...form.getInputProps('name')} />
        <Labelled label={t('device.new.regulation')} hint={t('device.new.openHint')}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              fullWidth
              data={[
                { value: '', label: t('device.new.open') },
                { value: 'mdr', label: 'MDR' },
                { value: 'ivdr', label: 'IVDR' },
              ]}
              value={regulation}
              onChange={(value) => form.setValues({ regulation: value as Values['regulation'], class: '' })}
            />
          )}
        </Labelled>
        {regulation !== '' && (
          <Labelled label={t('device.new.class')}>
            {(id) => (
              <SegmentedControl
                aria-labelledby={id}
                fullWidth
                data={[
                  { value: '', label: t('device.new.open') },
                  ...classesOf[regulation].map((each) => ({ value: each, label: each })),
                ]}
                value={form.values.class}
                onChange={(value) => form.setFieldValue('class', value as Values['class'])}
              />
            )}
          </Labelled>
        )}
        <Button type="submit" loading={make.isPending || make.isSuccess}>
          {t('device.new.act')}
        </Button>
      </Stack>
    </form>
  );
}
