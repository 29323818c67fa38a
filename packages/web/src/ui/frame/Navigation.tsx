import {
  IconActivity,
  IconDeviceHeartMonitor,
  IconHome2,
  IconLayoutGrid,
  IconListCheck,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './navigation.module.css';

type Item = {
  readonly label: string;
  readonly to: string;
  readonly icon?: ReactNode;
  readonly voice?: 'safety' | 'security' | 'both';
};

export function Navigation({ device }: { readonly device: string }) {
  return device === '' ? <Group items={workspace} /> : <InDevice device={device} />;
}

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

const workspace: readonly Item[] = [
  { label: 'Devices', to: paths.devices(), icon: <IconLayoutGrid {...icon} /> },
  { label: 'People', to: paths.people(), icon: <IconUsers {...icon} /> },
];

function InDevice({ device }: { readonly device: string }) {
  const records = (kind: string) => paths.records(device, { kind });
  return (
    <>
      <Group
        items={[
          { label: 'Home', to: paths.home(device), icon: <IconHome2 {...icon} /> },
          { label: 'Device', to: paths.device(device), icon: <IconDeviceHeartMonitor {...icon} /> },
          { label: 'Law', to: paths.law(device), icon: <IconScale {...icon} /> },
          { label: 'Findings', to: paths.findings(device), icon: <IconListCheck {...icon} /> },
        ]}
      />
      <Group
        title="Security"
        items={[
          { label: 'Security risks', to: paths.risks(device, { of: 'securityRisk' }), voice: 'security' },
          { label: 'Threats', to: records('threat'), voice: 'security' },
          { label: 'Assets', to: records('asset'), voice: 'security' },
        ]}
      />
      <Group
        title="Where they meet"
        items={[
          { label: 'Transfers', to: paths.transfers(device), voice: 'both' },
          { label: 'Controls', to: paths.risks(device, { of: 'control' }), voice: 'both' },
          { label: 'Policies', to: paths.policies(device), voice: 'both' },
        ]}
      />
      <Group
        title="Safety"
        items={[
          { label: 'Safety risks', to: paths.risks(device, { of: 'safetyRisk' }), voice: 'safety' },
          { label: 'Hazardous situations', to: records('hazardousSituation'), voice: 'safety' },
          { label: 'Hazards', to: records('hazard'), voice: 'safety' },
          { label: 'Safety questions', to: paths.questions(device), voice: 'safety' },
        ]}
      />
      <Group
        items={[
          { label: 'Activity', to: paths.activity(device), icon: <IconActivity {...icon} /> },
          { label: 'People', to: paths.devicePeople(device), icon: <IconUsers {...icon} /> },
        ]}
      />
    </>
  );
}

function Group({ title, items }: { readonly title?: string; readonly items: readonly Item[] }) {
  const { pathname, search } = useLocation();
  return (
    <div className={classes.group}>
      {title && <div className={classes.heading}>{title}</div>}
      <ul>
        {items.map(({ label, to, icon: sign, voice }) => (
          <li key={to}>
            <AppLink to={to} className={classes.item} aria-current={isHere(to, pathname, search) ? 'page' : undefined}>
              {sign ?? <span className={classes.dot} data-voice={voice} aria-hidden="true" />}
              {label}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A list of one kind is here when its kind is what the address asks for; of no kind, the first of them. */
function isHere(to: string, pathname: string, search: object): boolean {
  const { pathname: path, searchParams } = new URL(to, 'http://suture');
  if (path !== pathname) return false;
  const asked = { of: 'securityRisk', ...search } as Readonly<Record<string, string>>;
  return [...searchParams].every(([name, value]) => asked[name] === value);
}
