import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { faultsByField } from '../api/faults-by-field.ts';
import { useChange } from '../api/use-change.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { t } from '../words/index.ts';
import { deviceName } from './names.ts';
import classes from './people.module.css';
import { useMe } from './queries.ts';
import { ShownOnce } from './ShownOnce.tsx';

const fields = ['name'];

type Values = { name: string; scope: 'read' | 'write'; device: string | null; days: string };

export function TokenForm() {
  const devices = useMe()?.devices ?? [];
  const form = useForm<Values>({ initialValues: { name: '', scope: 'read', device: null, days: '90' } });
  const make = useChange('POST /api/v1/tokens', {
    refreshes: [['tokens']],
    showsProblem: true,
    onDone: () => form.reset(),
  });
  const submit = form.onSubmit(({ name, scope, device, days }) =>
    make.mutate(
      { body: { name, scope, days: Number(days), ...(device !== null && { device }) } },
      { onError: (error) => form.setErrors(faultsByField(error, fields)) },
    ),
  );
  return (
    <>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('people.tokens.name')}
          placeholder={t('people.tokens.nameExample')}
          required
          {...form.getInputProps('name')}
        />
        <Select
          label={t('people.tokens.may')}
          data={[
            { value: 'read', label: t('people.tokens.read') },
            { value: 'write', label: t('people.tokens.write') },
          ]}
          allowDeselect={false}
          {...form.getInputProps('scope')}
        />
        <Select
          label={t('people.tokens.device')}
          placeholder={t('people.tokens.allMine')}
          clearable
          clearButtonProps={{ 'aria-label': t('people.tokens.allDevices') }}
          data={devices.map((each) => ({ value: each.device, label: deviceName(each, devices) }))}
          {...form.getInputProps('device')}
        />
        <Select
          label={t('people.tokens.ends')}
          data={['7', '30', '90', '365'].map((days) => ({
            value: days,
            label: t('people.tokens.days', { count: Number(days) }),
          }))}
          allowDeselect={false}
          {...form.getInputProps('days')}
        />
        <Button type="submit" loading={make.isPending}>
          {t('people.tokens.act')}
        </Button>
      </form>
      {make.error && <ProblemNotice error={make.error} besides={fields} />}
      {make.data && <ShownOnce value={make.data.token}>{t('people.tokens.made')}</ShownOnce>}
    </>
  );
}
