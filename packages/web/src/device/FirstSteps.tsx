import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useSetFilter } from '../ui/use-address.ts';
import classes from './devices.module.css';
import { ImportFolderButton } from './ImportFolderButton.tsx';

type Props = { readonly permission: { readonly allowed: boolean; readonly reason?: string } };

const examples = [
  {
    name: 'Infusion pump',
    facts: 'MDR · class IIb · networked hardware',
    teaches: 'A finished file: every risk related, every control judged from both sides, nothing missing.',
  },
  {
    name: 'Glucose monitor',
    facts: 'MDR · software only',
    teaches: 'A file in the middle of its work: open points of every kind, an SBOM and its advisories.',
  },
  {
    name: 'Laboratory analyser',
    facts: 'IVDR · class C',
    teaches: 'The same idea in the laboratory, where a wrong result is the harm.',
  },
];

/** No device yet: what there will be, and three of them one click away. */
export function FirstSteps({ permission }: Props) {
  const setFilter = useSetFilter();
  const open = useChange('POST /api/v1/examples', {
    refreshes: [['me'], ['devices']],
    says: 'The examples are open. Change what you like: they are yours.',
  });
  return (
    <>
      <Empty
        title="No device yet"
        actions={
          <>
            <AllowedButton
              permission={permission}
              loading={open.isPending}
              leftSection={<IconBooks size={16} aria-hidden="true" />}
              onClick={() => open.mutate({})}
            >
              Open the examples
            </AllowedButton>
            <AllowedButton
              permission={permission}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => setFilter({ new: 'device' })}
            >
              New device
            </AllowedButton>
            <ImportFolderButton permission={permission} />
          </>
        }
      >
        A device holds both risk files and what joins them. Start with one that is finished and look at how it is made.
      </Empty>
      <ul className={classes.examples}>
        {examples.map(({ name, facts, teaches }) => (
          <li key={name}>
            <Tag>{facts}</Tag>
            <h3 style={{ marginTop: 12 }}>{name}</h3>
            <p>{teaches}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
