import {
  IconActivity,
  IconAdjustmentsHorizontal,
  IconCalendarCheck,
  IconDeviceHeartMonitor,
  IconHome2,
  IconInbox,
  IconLayoutGrid,
  IconListCheck,
  IconScale,
  IconSettings,
  IconTable,
} from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './navigation.module.css';
import type { Place, PlaceGroup } from './places.ts';
import { usePlaces } from './use-places.ts';

/** Within a device its pages, and what lies beside it below; elsewhere what is beside the devices. */
export function Navigation({ device }: { readonly device: string }) {
  const { here, anywhere } = usePlaces(device);
  return (
    <>
      {here.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {anywhere.map((group) => (
        <Group key={group.id} group={device === '' ? group : without(group, 'devices')} />
      ))}
    </>
  );
}

/** In a device the switcher above leads to the others. */
function without(group: PlaceGroup, id: string): PlaceGroup {
  return { ...group, places: group.places.filter((place) => place.id !== id) };
}

function Group({ group: { title, places } }: { readonly group: PlaceGroup }) {
  const { pathname, search } = useLocation();
  return (
    <div className={classes.group}>
      {title && <div className={classes.heading}>{t(title)}</div>}
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <AppLink
              to={place.to}
              className={classes.item}
              data-below={place.below}
              aria-current={isHere(place.to, pathname, search) ? 'page' : undefined}
            >
              {signOf(place)}
              {t(place.word)}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

const icons: Readonly<Record<string, ReactNode>> = {
  devices: <IconLayoutGrid {...icon} />,
  home: <IconHome2 {...icon} />,
  device: <IconDeviceHeartMonitor {...icon} />,
  law: <IconScale {...icon} />,
  controls: <IconAdjustmentsHorizontal {...icon} />,
  plans: <IconCalendarCheck {...icon} />,
  findings: <IconListCheck {...icon} />,
  activity: <IconActivity {...icon} />,
  importing: <IconTable {...icon} />,
  inbox: <IconInbox {...icon} />,
  administration: <IconSettings {...icon} />,
};

function signOf({ id, voice }: Place): ReactNode {
  if (voice) return <span className={classes.dot} data-voice={voice} aria-hidden="true" />;
  return icons[id];
}

/** A list of one kind is here when its kind is what the address asks for; of no kind, the first of them. */
function isHere(to: string, pathname: string, search: object): boolean {
  const { pathname: path, searchParams } = new URL(to, 'http://suture');
  if (path !== pathname) return false;
  const asked = { of: 'securityRisk', ...search } as Readonly<Record<string, string>>;
  return [...searchParams].every(([name, value]) => asked[name] === value);
}
