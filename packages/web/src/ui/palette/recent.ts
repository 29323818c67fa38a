/** The records that were looked at last on a device, newest first; a convenience of this browser, and nothing else. */
export function recentKeys(device: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(device)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberRecent(device: string, key: string): void {
  const keys = [key, ...recentKeys(device).filter((each) => each !== key)].slice(0, most);
  localStorage.setItem(placeOf(device), JSON.stringify(keys));
}

const most = 8;

function placeOf(device: string): string {
  return `suture.recent.${device}`;
}
