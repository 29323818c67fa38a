import { queryClient } from '../api/query-client.ts';
import { deviceQuery, figuresQuery } from '../device/queries.ts';
import { brokenRulesQuery } from './queries.ts';
import { visitQuery, workQuery } from './work/queries.ts';

/** Asks the server for everything that Home shows, before Home is drawn; the figures first. */
export function askForHome(device: string, release: string | undefined): void {
  void queryClient.prefetchQuery(figuresQuery(device, release));
  void queryClient.prefetchQuery(deviceQuery(device));
  void queryClient.prefetchQuery(workQuery(device, release));
  void queryClient.prefetchQuery(brokenRulesQuery(device, release));
  void queryClient.prefetchQuery(visitQuery(device));
}
