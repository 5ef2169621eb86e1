/** Hands a text to the person as a file; HtmlService's frame allows downloads. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Freed later: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
