import { faultOf } from '@shared/faults';
import type { Fault } from '@shared/faults';
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { FaultNotice } from './views/fault-notice';

interface BoundaryProps {
  /** What people call this part. */
  readonly part: string;
  readonly children: ComponentChildren;
}

/** Keeps what fails while it is drawn to its own part; everything around it goes on. */
export class Boundary extends Component<BoundaryProps, { readonly fault: Fault | null }> {
  override state = { fault: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ fault: faultOf(error, { part: this.props.part }) });
  }

  override render({ children }: BoundaryProps, { fault }: { readonly fault: Fault | null }): ComponentChildren {
    return fault ? <FaultNotice faults={[fault]} onAgain={() => this.setState({ fault: null })} /> : children;
  }
}
