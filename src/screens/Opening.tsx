/** Until the app has started; where it cannot, for want of scripts, what can be read instead. */
export const Opening = () => (
  <>
    <p role="status">Opening…</p>
    <noscript>
      It does not open with scripts off. <a href="/first-minute">First minute</a>
    </noscript>
  </>
)
