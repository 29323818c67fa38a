/** ISO dates are read everywhere; the clock is the reader's own. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

export function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

export function momentOf(instant: string): string {
  return `${dayOf(instant)} ${timeOf(instant)}`;
}
