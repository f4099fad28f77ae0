/** Saves a file, and returns its name: that given, with spaces in place of the characters that no file name has. */
export function saveFile(name: string, content: Blob): string {
  const file = name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  return file;
}
