import { Component, type ReactNode } from 'react'
import { brokenScreen } from '../screens/routes'

/** What can't happen and does ends here, and not in an empty page. */
export class Boundary extends Component<{ children: ReactNode }> {
  override state: { broken?: boolean } = {}

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    return this.state.broken ? (
      <brokenScreen.Shown onAgain={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    )
  }
}
