import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { faultOf } from '@shared/faults';
import type { Fault } from '@shared/faults';
import { FaultNotice } from './fault-notice';

interface BoundaryProps {
  /** What people call this part. */
  readonly part: string;
  /** A trifle: where it cannot be drawn it is left out. */
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}

/** Keeps what fails while it is drawn to its own part; everything around it goes on. */
export class Boundary extends Component<BoundaryProps, { readonly fault: Fault | null }> {
  override state = { fault: null };

  override componentDidCatch(error: unknown): void {
    console.error('Cermat', error);
    this.setState({ fault: faultOf(error, { part: this.props.part }) });
  }

  override render({ quiet, children }: BoundaryProps, { fault }: { readonly fault: Fault | null }): ComponentChildren {
    if (!fault) return children;
    return quiet ? null : <FaultNotice faults={[fault]} onAgain={() => this.setState({ fault: null })} />;
  }
}
