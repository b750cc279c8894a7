"""What every format that goes out stands on: options, records, plan, the folder that is written."""
