/** Whether a link leads back to the machine on which it is opened: nobody else can follow it. */
export function isLoopback(link: string): boolean {
  const { hostname } = new URL(link);
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
