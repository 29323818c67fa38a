import { type About, type Action, mayI, type Permission, type Role } from '@suture/core/access';
import { useCallback } from 'react';
import { useDeviceParam } from '../ui/use-address.ts';
import { inWords } from './names.ts';
import { useMe } from './queries.ts';

/** What the signed-in person is on the device of the page. */
export function useRoles(): readonly Role[] {
  const device = useDeviceParam();
  const entry = useMe()?.devices.find((each) => each.slug === device || each.device === device);
  return entry?.roles ?? noRoles;
}

const noRoles: readonly Role[] = [];

/** `const may = useMay(); may('record.write', { kind: 'control' })`: the core's answer, with its reason. */
export function useMay(): (action: Action, about?: About) => Permission {
  const roles = useRoles();
  return useCallback((action, about) => inWords(mayI(action, roles, about)), [roles]);
}
