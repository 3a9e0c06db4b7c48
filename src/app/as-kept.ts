/**
 * A page as the phone keeps it. On a first visit the network is slower than any paint, so the page names the scripts
 * that it needs, and what lets it be installed waits for them (`main.tsx`); one that is opened from the phone asks
 * for its scripts after its paint, and stays the same when they change.
 */
export const asKept = (page: string): string =>
  page.replaceAll(/<link data-first [^>]*>\n/g, '').replaceAll('<link data-last=', '<link rel=')

/** The same for whatever comes from the host. */
export async function keptOf(response: Response): Promise<Response> {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  return isPage ? new Response(asKept(await response.text()), response) : response
}
