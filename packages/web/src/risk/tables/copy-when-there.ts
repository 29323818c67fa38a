/**
 * Puts a text on the clipboard that is still on its way. Says whether it could: outside a secure context, and where
 * the person refuses, a browser takes only what is there at the moment of the key.
 */
export async function copyWhenThere(text: Promise<string>): Promise<boolean> {
  const blob = text.then((said) => new Blob([said], { type: 'text/plain' }));
  try {
    // Not there on pages that came over plain HTTP, whatever its type says.
    if (!('clipboard' in navigator)) throw new DOMException('No clipboard', 'NotAllowedError');
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch (error) {
    // What went wrong with the text itself is told as that.
    await text;
    if (error instanceof DOMException) return false;
    throw error;
  }
}
