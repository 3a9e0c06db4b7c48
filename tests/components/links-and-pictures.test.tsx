// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Address } from '../../src/components/Address'
import { Button } from '../../src/components/Button'
import { CallButton } from '../../src/components/CallButton'
import { Link, type LinkComponent, LinkProvider } from '../../src/components/Link'
import { QrPicture } from '../../src/components/QrPicture'
import { Row } from '../../src/components/Row'
import { Tag } from '../../src/components/Tag'

afterEach(cleanup)

const Routed: LinkComponent = ({ to, children }) => <a href={`routed:${to}`}>{children}</a>

describe('an address', () => {
  it('may end a line before a dot, a slash or an at, and nowhere in a number or a sentence', () => {
    const parts = (words: string) => {
      const { container } = render(<Address>{words}</Address>)
      return [container.innerHTML, container.textContent]
    }
    for (const [words, drawn] of [
      ['help.x.com/en/forms', 'help<wbr>.x.com<wbr>/en/forms'],
      ['childline.org.uk', 'childline<wbr>.org.uk'],
      ['Email pat@papyrus-uk.org', 'Email pat<wbr>@papyrus-uk.org'],
      ['0800 1111', '0800 1111'],
      ['SHOUT to 85258. Free', 'SHOUT to 85258. Free'],
    ] as const) {
      expect(parts(words)).toEqual([drawn, words])
    }
  })
})

describe('a link', () => {
  it('goes through the router only for the paths of the app', () => {
    render(
      <LinkProvider value={Routed}>
        <Link href="/helplines">inside</Link>
        <Link href="tel:999">call</Link>
        <Link href="https://example.org/">outside</Link>
      </LinkProvider>,
    )
    expect(screen.getAllByRole('link').map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      ['routed:/helplines', null],
      ['tel:999', null],
      ['https://example.org/', 'noreferrer'],
    ])
  })

  it('is a plain anchor where there is no router', () => {
    render(
      <>
        <Button as="link" href="/start">
          Start
        </Button>
        <Row title="A and B" meta="Saved 11:42" href="/cases/1" />
      </>,
    )
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/start', '/cases/1'])
  })
})

describe('a button at work', () => {
  it('keeps its place and takes no second tap', async () => {
    let taps = 0
    const button = (busy: boolean) => (
      <Button busy={busy} onClick={() => (taps += 1)}>
        Save
      </Button>
    )
    const { rerender } = render(button(false))
    await userEvent.click(screen.getByRole('button'))
    rerender(button(true))
    await userEvent.click(screen.getByRole('button'))
    expect([taps, document.activeElement]).toEqual([1, screen.getByRole('button', { name: 'Save' })])
  })
})

describe('a call', () => {
  it('rings the number without its spaces and says who answers', () => {
    render(<CallButton number="0800 1111" href="tel:08001111" to="Childline" />)
    expect(screen.getByRole('link', { name: 'Call 0800 1111, Childline' }).getAttribute('href')).toBe('tel:08001111')
  })
})

describe('a tag', () => {
  it('has a picture and a word in every tone', () => {
    const { container } = render(
      (['high', 'low', 'open', 'plain'] as const).map((tone) => (
        <Tag key={tone} tone={tone}>
          {tone}
        </Tag>
      )),
    )
    expect(container.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(4)
    expect(container.textContent).toBe('highlowopenplain')
  })
})

describe('a QR picture', () => {
  it('draws each dark module once, inside its quiet margin', () => {
    render(
      <QrPicture
        title="Report Remove"
        margin={2}
        matrix={[
          [true, true, false],
          [false, false, true],
          [false, false, false],
        ]}
      />,
    )
    const picture = screen.getByRole('img', { name: 'Report Remove' })
    expect([picture.getAttribute('viewBox'), picture.querySelector('path')?.getAttribute('d')]).toEqual([
      '0 0 7 7',
      'M2 2h2v1h-2zM4 3h1v1h-1z',
    ])
  })
})
