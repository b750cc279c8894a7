"""Files of others read strictly: JSON, XML and YAML that is what it says, or one line on what is wrong."""
