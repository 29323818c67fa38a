import { Autocomplete } from '@mantine/core';
import { recordKinds } from '@suture/core/file';
import { useQueries } from '@tanstack/react-query';
import { recordsOfKindQuery } from '../../device/queries.ts';

type Props = {
  readonly label: string;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly prefixes: readonly string[];
  readonly device: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A record to be named: by its key, found by its title. A key that is not offered may be typed. */
export function RecordSelect({ prefixes, device, value, onChange, ...rest }: Props) {
  const kinds = recordKinds.filter(({ prefix }) => prefixes.includes(prefix));
  const lists = useQueries({ queries: kinds.map(({ kind }) => recordsOfKindQuery(device, kind)) });
  const rows = lists.flatMap(({ data }) => data?.items ?? []).filter(({ status }) => status !== 'retired');
  const titles = new Map(rows.map(({ key, title }) => [key, title]));
  return (
    <Autocomplete
      {...rest}
      placeholder={kinds.map(({ name }) => name[0]).join(' or ')}
      value={value}
      onChange={onChange}
      data={rows.map(({ key }) => key)}
      limit={50}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter(
          (option) =>
            'value' in option && `${option.value} ${titles.get(option.value) ?? ''}`.toLowerCase().includes(wanted),
        );
      }}
      renderOption={({ option }) => `${option.value} ${titles.get(option.value) ?? ''}`}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
    />
  );
}
