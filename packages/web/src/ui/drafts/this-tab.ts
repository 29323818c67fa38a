import { browserStorage, type Draft } from './draft-store.ts';

const name = 'suture.tab';
let known: string | undefined;

/** Tells one tab of a browser from another; the same after a reload. */
export function thisTab(): string {
  known ??= kept() ?? keep(`${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`);
  return known;
}

/** Whether another tab wrote it; of one that does not say who did, nobody claims that. */
export function isOfAnotherTab({ tab }: Pick<Draft, 'tab'>): boolean {
  return tab !== undefined && tab !== thisTab();
}

function kept(): string | undefined {
  try {
    return browserStorage('sessionStorage')?.getItem(name) ?? undefined;
  } catch {
    // A browser that keeps nothing tells its tabs apart until they are loaded anew.
    return undefined;
  }
}

function keep(tab: string): string {
  try {
    browserStorage('sessionStorage')?.setItem(name, tab);
  } catch {
    // As above.
  }
  return tab;
}
