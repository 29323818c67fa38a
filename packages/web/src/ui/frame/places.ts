import type { AnyRouter } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import { paths } from '../../paths.ts';

/** A place that one can go to: in the navigation, by two keys, and from the search. */
export type Place = {
  readonly id: string;
  readonly word: ParseKeys;
  readonly to: string;
  /** Pressed after `g`. */
  readonly key?: string;
  readonly voice?: 'safety' | 'security' | 'both';
  /** Where its records stand as long as it has no page of its own. */
  readonly instead?: string;
  /** Stands below the place before it. */
  readonly below?: true;
};

export type PlaceGroup = {
  readonly id: string;
  readonly title?: ParseKeys;
  readonly places: readonly Place[];
};

export function placesOfDevice(device: string): readonly PlaceGroup[] {
  return [
    {
      id: 'device',
      places: [
        { id: 'home', word: 'frame.nav.home', to: paths.home(device), key: 'h' },
        { id: 'device', word: 'frame.nav.device', to: paths.device(device), key: 'd' },
        { id: 'law', word: 'frame.nav.law', to: paths.law(device), key: 'l' },
      ],
    },
    {
      id: 'risk',
      title: 'frame.nav.risk',
      places: [
        {
          id: 'security',
          word: 'frame.nav.security',
          to: paths.securityRisks(device),
          key: 's',
          voice: 'security',
        },
        {
          id: 'connection',
          word: 'frame.nav.connection',
          to: paths.connection(device),
          key: 'c',
          voice: 'both',
        },
        {
          id: 'safety',
          word: 'frame.nav.safety',
          to: paths.safetyRisks(device),
          key: 'a',
          voice: 'safety',
        },
        {
          id: 'hazards',
          word: 'frame.nav.hazards',
          to: paths.hazards(device),
          key: 'z',
          below: true,
        },
        {
          id: 'situations',
          word: 'frame.nav.situations',
          to: paths.situations(device),
          key: 'u',
          below: true,
        },
        { id: 'questions', word: 'frame.nav.questions', to: paths.questions(device), key: 'q', below: true },
      ],
    },
    {
      id: 'control',
      places: [
        {
          id: 'controls',
          word: 'frame.nav.controls',
          to: paths.controls(device),
          key: 'o',
        },
        { id: 'plans', word: 'frame.nav.plans', to: paths.plans(device), key: 'p' },
        { id: 'policies', word: 'frame.nav.policies', to: paths.policies(device), key: 'y', below: true },
        { id: 'findings', word: 'frame.nav.findings', to: paths.findings(device), key: 'f' },
        { id: 'activity', word: 'frame.nav.activity', to: paths.activity(device), key: 't' },
        { id: 'importing', word: 'frame.nav.importing', to: paths.importing(device), key: 'x' },
      ],
    },
  ];
}

/** What lies beside a device; what can show one begins with the one that was in view. */
export function placesBeside(device: string): readonly PlaceGroup[] {
  return [
    {
      id: 'workspace',
      places: [
        { id: 'devices', word: 'frame.nav.devices', to: paths.devices(), key: 'v' },
        { id: 'inbox', word: 'frame.nav.inbox', to: paths.inbox(), key: 'i' },
        { id: 'administration', word: 'frame.nav.administration', to: paths.administration({ of: device }), key: 'm' },
      ],
    },
  ];
}

/** Only places that have a page. */
export function withPage(router: AnyRouter, groups: readonly PlaceGroup[]): readonly PlaceGroup[] {
  return groups
    .map((group) => ({
      ...group,
      places: group.places.flatMap((place) => {
        if (hasPage(router, place.to)) return place;
        return place.instead === undefined ? [] : { ...place, to: place.instead };
      }),
    }))
    .filter(({ places }) => places.length > 0);
}

function hasPage(router: AnyRouter, address: string): boolean {
  const { pathname } = new URL(address, 'http://suture');
  const found = router.getMatchedRoutes(pathname)[2];
  // What leads nowhere is caught by routes that take any address.
  return found !== undefined && !/\/\$(nowhere)?$/.test(found.fullPath);
}
