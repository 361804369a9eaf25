"""San Marino: Grand and General Council."""
