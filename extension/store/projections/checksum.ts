/**
 * A quick sum over a text (FNV-1a, 32 bits): enough to tell a projection that was damaged on disk, which is then made anew
 * from the log. It proves nothing against a person; the log itself does.
 */
export function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
