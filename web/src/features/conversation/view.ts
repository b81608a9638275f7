/** The list's view in the address, without the message that a search led to. */
export function viewOnly(search: string): string {
  const view = new URLSearchParams(search);
  view.delete('at');
  return view.toString();
}
